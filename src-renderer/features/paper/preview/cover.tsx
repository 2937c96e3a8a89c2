import type { Cover } from '../../../../src-shared/report/model.ts';
import { COVER_KEY } from '../outline.ts';
import { ListView, ParagraphView, SectionBlocks } from './blocks.tsx';
import { placed } from './placed.ts';

/** The cover page. What the cover's own fields give, and no fact, leads to those fields. */
export function CoverPage({ cover }: { readonly cover: Cover }) {
  const { title, sections, signature, attachments, labels, classification } = cover;
  const signed = (['author', 'team', 'date'] as const).filter((part) => signature[part] !== null);
  return (
    <section className="paper-page" data-part={COVER_KEY} aria-label="Cover">
      <h2 {...field('cover/title')}>{title}</h2>
      {sections.map((section) => (
        <div key={section.key}>
          <h3 className="paper-cover-heading">
            <span className="paper-number">{section.number}.</span> {section.heading}
          </h3>
          <SectionBlocks section={section} />
        </div>
      ))}
      <div className="paper-signature">
        {signed.map((part) => (
          <p key={part} {...field(`cover/signature/${part}`)}>
            {signature[part]}
          </p>
        ))}
      </div>
      {attachments !== null && (
        <div className="paper-attachments">
          <p>{attachments.heading}:</p>
          <ListView list={attachments.list} />
        </div>
      )}
      <table className="paper-labels" aria-label="Paper reference and action">
        <tbody>
          {labels.map(({ label, value }) => (
            <tr key={label} {...field(`cover/${label}`)}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ParagraphView paragraph={classification} />
    </section>
  );
}

const field = (key: string) => ({ ...placed(key), 'data-field': 'cover' }) as const;
