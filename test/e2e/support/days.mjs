// Days as the workbooks write them, on this machine's calendar.

/** The day that is `away` days from today (0 for today itself), as YYYY-MM-DD. */
export function isoDay(away = 0) {
  const day = new Date();
  day.setDate(day.getDate() + away);
  const two = (number) => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
