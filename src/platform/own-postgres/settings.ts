/** The name of the settings that the product writes anew at each start. */
export const productSettingsFile = "product-settings.conf";

/** What is added to the end of postgresql.conf, so that a person's own settings below it win. */
export const includeOfProductSettings = `
# ${productSettingsFile} is written anew at each start.
# Put your own settings below the next line: of two, the last one counts.
include '${productSettingsFile}'
`;

/** Only with a password, and only over the address of this machine. */
export const accessRules = `host all all 127.0.0.1/32 scram-sha-256
host replication postgres 127.0.0.1/32 scram-sha-256
`;

/**
 * The settings for a machine that also runs the product: little memory while idle, an SSD below it,
 * a log of seven files that are written over after a week and hold no values from rows.
 */
export const productSettings = `max_connections = 60
shared_buffers = 128MB
work_mem = 16MB
maintenance_work_mem = 128MB
effective_cache_size = 1GB
huge_pages = off
random_page_cost = 1.1
jit = off
checkpoint_timeout = 15min
max_wal_size = 2GB
max_logical_replication_workers = 0
password_encryption = 'scram-sha-256'
timezone = 'UTC'
log_timezone = 'UTC'
logging_collector = on
log_directory = 'log'
log_filename = 'postgresql-%a.log'
log_rotation_age = 1d
log_rotation_size = 0
log_truncate_on_rotation = on
log_line_prefix = '%m [%p] '
log_error_verbosity = terse
log_min_error_statement = panic
log_checkpoints = off
`;

/**
 * The arguments of one start: the port, this machine only, no Unix socket (its path may be 107
 * bytes at most). `durable: false` gives up the safety of data for speed, in tests only.
 */
export function startArguments(data: string, port: number, durable: boolean): string[] {
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories="];
  if (!durable) settings.push("fsync=off", "synchronous_commit=off", "full_page_writes=off");
  return ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])];
}
