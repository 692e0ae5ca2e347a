create schema official_letters;

-- What an organization has settled for its letters: the word of its numbers (机关代字), and whom people may call.
create table official_letters.offices (
  organization_id integer primary key,
  site_id         integer not null,
  word            text not null,
  office_name     text not null,
  phone           text not null,
  address         text not null,
  changed_at      timestamptz not null,
  changed_by      text not null,
  constraint offices_word_there check (word <> '')
);

-- Who reviews decisions and which court hears suits, by date: of one organization, or (null) of all of the site.
create table official_letters.bodies (
  id              integer generated always as identity primary key,
  site_id         integer not null,
  organization_id integer,
  reviewing       text[] not null,
  court           text not null,
  valid_from      date,
  valid_to        date,
  -- Codes after which reconsideration comes first; null as the law is read.
  review_first    text[],
  source          text not null,
  changed_at      timestamptz not null,
  changed_by      text not null,
  constraint bodies_reviewing_there check (cardinality(reviewing) > 0),
  constraint bodies_in_order check (valid_to is null or valid_from is null or valid_from <= valid_to)
);
create index bodies_of on official_letters.bodies (site_id, organization_id);

-- The office's own words; what is not here is said in the delivered ones.
create table official_letters.wordings (
  site_id    integer not null,
  key        text not null,
  text       text not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (site_id, key)
);

-- The last number of each word and year: taken in the transaction of the letter, so none is lost or given twice.
create table official_letters.numbers (
  organization_id integer not null,
  word            text not null,
  year            integer not null,
  last            integer not null,
  primary key (organization_id, word, year)
);

create table official_letters.letters (
  site_id         integer not null,
  id              uuid not null,
  case_id         uuid not null,
  organization_id integer not null,
  kind            text not null,
  code            text,
  number          text not null,
  word            text,
  year            integer,
  serial          integer,
  issued_on       date not null,
  issued_at       timestamptz not null,
  signed_by       text not null,
  -- All that stands on the sheet; sealed, because it names the applicant.
  sheet           text not null,
  -- The files drawn from it; each is set once.
  pdf             jsonb,
  docx            jsonb,
  primary key (site_id, id),
  constraint letters_number_whole check (num_nonnulls(word, year, serial) in (0, 3)),
  constraint letters_number_once unique (organization_id, word, year, serial)
);
create index letters_of_case on official_letters.letters (site_id, case_id, id);
create index letters_pdf on official_letters.letters ((pdf ->> 'id')) where pdf is not null;
create index letters_docx on official_letters.letters ((docx ->> 'id')) where docx is not null;

create function official_letters.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
    and (old.pdf is null or new.pdf is not distinct from old.pdf)
    and (old.docx is null or new.docx is not distinct from old.docx)
    and to_jsonb(new) - 'pdf' - 'docx' = to_jsonb(old) - 'pdf' - 'docx'
  then
    return new;
  end if;
  raise exception 'a letter that was issued never changes';
end $$;
create trigger letters_never_change before update or delete on official_letters.letters
  for each row execute function official_letters.refuse_change();
