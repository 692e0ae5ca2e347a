alter table accounts.role_grants
  drop constraint role_grants_role_known,
  add constraint role_grants_role_known check (
    role in (
      'drafter', 'reviewer', 'secrecy-reviewer', 'publisher', 'disclosure-office', 'administrator',
      'auditor'
    )
  );
