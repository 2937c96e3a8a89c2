/** The name of a table or column for an entity or field: "agendaItem" is agenda_item. */
export function sqlName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
