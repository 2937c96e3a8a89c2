/**
 * Wraps every group of shapes as Word itself writes one: the group for readers that know its namespace, and for others
 * the picture's own description as text. `docx` writes the bare group, which strict readers refuse.
 */
export function withFallbacks(xml: string): string {
  return xml.replace(
    /<w:drawing>(?:(?!<\/w:drawing>).)*<wpg:wgp[ >](?:(?!<\/w:drawing>).)*<\/w:drawing>/gs,
    (drawing) => {
      const description = /<wp:docPr [^>]*descr="([^"]*)"/.exec(drawing)?.[1] ?? '';
      return [
        '<mc:AlternateContent><mc:Choice Requires="wpg">',
        drawing,
        `</mc:Choice><mc:Fallback><w:t>${description}</w:t></mc:Fallback></mc:AlternateContent>`,
      ].join('');
    },
  );
}
