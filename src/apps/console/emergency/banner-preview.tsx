import { useDeferredValue } from "react";

/** The home page with the banner as it would be, as wide as a phone and as a desk. */
export function BannerPreview(banner: {
  readonly text: string;
  readonly tone: string;
  readonly link: string;
}) {
  const { text, tone, link } = useDeferredValue(banner);
  const address = `/api/emergencies/preview?${new URLSearchParams({ text, tone, link })}`;
  return (
    <div className="banner-previews">
      <figure>
        <figcaption>手机上</figcaption>
        <div className="banner-phone">
          <iframe title="手机上的预览" src={address} sandbox="allow-same-origin" />
        </div>
      </figure>
      <figure>
        <figcaption>电脑上</figcaption>
        <div className="banner-desk">
          <iframe title="电脑上的预览" src={address} sandbox="allow-same-origin" />
        </div>
      </figure>
    </div>
  );
}
