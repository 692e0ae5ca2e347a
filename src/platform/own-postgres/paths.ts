import { join, resolve } from "node:path";

/** Where one cluster keeps its parts; every path is absolute. */
export type ClusterPaths = {
  /** The folder that was given: the parent of everything below. */
  readonly folder: string;
  /** The finished cluster: it appears in one step, by a rename. */
  readonly server: string;
  /** PostgreSQL's own data folder. */
  readonly data: string;
  /** The generated password of both roles, readable by its owner only. */
  readonly password: string;
};

/** The names under which a cluster's parts are kept below its folder. */
export function clusterPaths(folder: string): ClusterPaths {
  return partsOf(resolve(folder), join(resolve(folder), "server"));
}

/** The same parts under another name, for a cluster that is still being made. */
export function partsOf(folder: string, server: string): ClusterPaths {
  return {
    folder,
    server,
    data: join(server, "data"),
    password: join(server, "password"),
  };
}
