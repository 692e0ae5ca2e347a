-- From a document to the request whose answer it was drafted from (条例 art. 44).
create index events_made_public on requests.events (site_id, (facts->>'documentId'))
  where kind = 'proactive-drafted';
