export { acceptedForRequests } from "./kind-of.ts";
export {
  openSealedFiles,
  type SealedFile,
  type SealedFiles,
  type SealRefusal,
} from "./sealed-files.ts";
