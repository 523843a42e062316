/** What `mcp --help` prints, where its program is started by itself. */
export const MCP_USAGE = `  partnership-workbooks mcp [OPTIONS] FOLDER
      Lets a language model read and check the workbooks in a folder, plan changes, and make
      them, by the Model Context Protocol on standard input and output. It sends nothing.
      --private                   also the parts that stay in the house
      --skill                     print what tells a model how to use it, and do nothing else
      --today YYYY-MM-DD          the date to use as today`;

/** What `--help` prints. */
export const USAGE = `Checks, summarizes, imports, and exports partnership workbooks from the command line.

  partnership-workbooks check [OPTIONS] PATH…
      Checks the workbooks in files and folders.
      --format text|json|github   how to print the results (text)
      --fail-on SEVERITY          exit with 1 at this severity or above: error,
                                  warning, information, or hint (warning)
      --checks CODE=SEVERITY,…    overrides the severity of a check; off turns it off
      --settings FILE|none        settings to use instead of those beside the workbooks;
                                  none: no questions of your own, either
      --today YYYY-MM-DD          the date to use as today

  partnership-workbooks status [OPTIONS] PATH…
      Shows where each partnership stands.
      --format text|json          how to print it (text)
      --check-ups                 json: with what both sides answered
      --today YYYY-MM-DD          the date to use as today

  partnership-workbooks export WHAT [OPTIONS] PATH…
      Makes a file for people who don't use workbooks, and prints its path. WHAT is
      workbook                    all of one workbook, your own notes too: docx, html
      plan                        one workbook's plan, to give to the partner: docx, html
      report                      a period for the board: docx, html
      partners                    a list for the office: partners, milestones, measures, and
                                  roles as xlsx, or just the partners as csv
      meeting                     one workbook's next meeting, agenda and room for minutes:
                                  docx, html
      invitation                  one workbook's next meeting for a calendar, with what you'll
                                  talk about: ics
      check-up                    one workbook's page for a side to fill in: docx, html
      both-sides                  one workbook's answers of both sides, to give to the partner:
                                  docx, html
      calendar                    everyone's calendar: meetings, milestones, reviews, and goal
                                  dates as partnerships.ics, which replaces the one before
      handover                    what one person looks after, or the whole library: docx, html
      --format FORMAT             the kind of file (as --out ends, else the first one listed)
      --out FILE                  where to write it; - for standard output
      --language en|es            the language it’s written in (what is about one workbook: as
                                  that says; all others: en)
      --force                     replace a file that already exists
      --from DAY --to DAY         report: the days it covers (this quarter)
      --since FILE                report: an earlier one, to say what has changed
      --story FILE|none           report: the workbook whose story is on the first page (one
                                  that you look back on)
      --ask TEXT                  report: what you ask of the board
      --one-page                  report, plan: only what fits one page
      --reminders                 calendar: remind a week and a day before
      --by NAME                   check-up, both-sides: which partner, if there are several
      --other-contact NAME        check-up: whom they can talk to who isn't part of it
      --person NAME               handover, calendar: whose work it is; everybody’s if left out
      --draft                     plan: include what you still need to talk about
      --meeting-notes             plan: include meeting notes; meeting: use the agenda in
                                  the notes, with everything you've typed there
      --today YYYY-MM-DD          the date to use as today

  partnership-workbooks import [OPTIONS] FILE…
      Writes a workbook for each time through a filled-in Word guide (.docx), and for each
      organization on a list (.xlsx, .csv). A list of more than 15 becomes ideas in one workbook.
      Of a plan or a check-up that your partner sent back, it tells what has come, and writes
      nothing unless you say into which workbook.
      --folder FOLDER             where you keep workbooks (partnerships)
      --into FILE                 the workbook that takes over what your partner wrote
      --dry-run                   show what would be written, but write nothing
      --format text|json          how to print it (text)
      --today YYYY-MM-DD          the date to use as today

  partnership-workbooks new ORGANIZATION [OPTIONS]
      Writes the next workbook for an organization, and prints its path.
      --folder FOLDER             where you keep workbooks (partnerships)
      --library NAME              the name of your library
      --relationship new|existing whether you already work with them
      --focus TEXT                a short name for what it's about
      --language en|es            what its headings are written in (en)
      --today YYYY-MM-DD          the date it starts

  partnership-workbooks explain CODE
      Explains what a check looks for, and why.

${MCP_USAGE}

  partnership-workbooks --help | --version

check exits with 0 when nothing reaches --fail-on, and with 1 when something does. Any command
exits with 2 when it can't be understood, or when something can't be read or written.
`;
