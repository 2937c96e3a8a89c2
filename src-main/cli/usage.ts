/** The command line was used wrongly: exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const HELP = `panelpaper COMMAND [OPTIONS]

  import SNAPSHOT --register FILE                   make a register from a snapshot
  export --register FILE --out SNAPSHOT             write a register's records as a snapshot
  paper --register FILE --month 2020-01 --out FILE-or-FOLDER
        [--edition COMMITTEE] [--as-at DATE] [--position DATE]
                                                    write the paper of a month; every edition into a folder
  figures --register FILE --as-at DATE              the figures of a day, each with the records behind it
  stages --register FILE --as-at DATE               the stage of every proposal on a day
  workdays FROM TO                                  weekdays, and working days, both ends counted
  deadline FROM N                                   N working days on, or back when negative
  schema                                            the JSON Schema of a snapshot

  --json    print for machines
  --help    print this

Exit: 0 done, 1 refused or failed, 2 wrong usage.
`;
