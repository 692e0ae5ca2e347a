// As much of the store as the tests use; the package brings no types.
declare module "s3rver" {
  export default class S3rver {
    constructor(options: object);
    run(): Promise<{ readonly port: number }>;
    close(): Promise<void>;
  }
}
