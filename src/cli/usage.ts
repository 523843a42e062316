/** What `--help` prints. */
export const USAGE = `Partnership workbooks, checked, summed up and passed on from the command line.

  partnership-workbooks check [OPTIONS] PATH…
      Checks the workbooks in files and folders.
      --format text|json|github   how to print what was found (text)
      --fail-on SEVERITY          exit with 1 from this severity on: error, warning,
                                  information or hint (warning)
      --checks CODE=SEVERITY,…    in place of a check's own severity; off for none
      --today YYYY-MM-DD          the day to check for

  partnership-workbooks status [OPTIONS] PATH…
      Tells how each partnership stands.
      --format text|json          how to print it (text)
      --today YYYY-MM-DD          the day to tell it for

  partnership-workbooks export WHAT [OPTIONS] PATH…
      Makes a file for people who have no workbooks, and prints its path. WHAT is
      plan                        the plan of one workbook, for the partner: docx, html
      partners                    the office's list: partners, milestones, measures and
                                  roles as xlsx, or the partners alone as csv
      --format FORMAT             the kind of file (the first of them)
      --out FILE                  where to write it; - for standard output
      --force                     to replace a file that is there
      --draft                     plan: with what is still to be talked about
      --meeting-notes             plan: with the notes of meetings
      --today YYYY-MM-DD          the day to make it for

  partnership-workbooks import [OPTIONS] FILE…
      Writes a workbook for each pass through a Word guide that was filled in (.docx), and for
      each organization on a list (.xlsx, .csv); over 15 become ideas in one workbook.
      --folder FOLDER             where workbooks are kept (partnerships)
      --dry-run                   to tell what would be written, and write nothing
      --format text|json          how to tell it (text)
      --today YYYY-MM-DD          the day it is

  partnership-workbooks new ORGANIZATION [OPTIONS]
      Writes the next workbook for an organization, and prints its path.
      --folder FOLDER             where workbooks are kept (partnerships)
      --library NAME              the name of your library
      --relationship new|existing whether you work with them already
      --focus TEXT                a short name for what it is about
      --today YYYY-MM-DD          the day it starts

  partnership-workbooks explain CODE
      Tells what a check looks at, and why.

  partnership-workbooks --help | --version

check ends with 0 when nothing reaches --fail-on, and with 1 when something does. All commands
end with 2 when they were not understood, or when something could not be read or written.
`;
