import useBaseUrl from '@docusaurus/useBaseUrl';
import type { TreePage } from '../../catalogue/read';
import { boxWidth, drawTree, type TextLine } from '../../trees/picture';
import { fixOf } from '../catalogue';
import styles from './styles.module.css';

function Lines({ lines, className }: { lines: readonly TextLine[]; className?: string }) {
  return (
    <text className={className}>
      {lines.map(({ text, y }) => (
        <tspan key={y} x={14} y={y}>
          {text}
        </tspan>
      ))}
    </text>
  );
}

/** The whole tree as one picture. Each question and each fix is a link. */
export default function TreePicture({ page }: { page: TreePage }) {
  const base = useBaseUrl('/');
  const { width, height, boxes, edges } = drawTree(page.graph, (id) => fixOf(id).title);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing of links is a group, and no fieldset
    <svg
      className={styles.picture}
      viewBox={`0 0 ${Math.ceil(width)} ${Math.ceil(height)}`}
      width={Math.ceil(width)}
      height={Math.ceil(height)}
      role="group"
      aria-label={page.title}
    >
      <defs>
        <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M0 0l8 4-8 4z" className={styles.head} />
        </marker>
      </defs>
      {edges.map(({ from, answer, to, path, isUnsure }) => (
        <path
          key={`${from} ${answer} ${to}`}
          d={path}
          className={isUnsure ? styles.unsure : styles.edge}
          markerEnd="url(#arrow)"
        />
      ))}
      {boxes.map(({ question, x, y, height: boxHeight, title, rows }) => (
        <g key={question.id} transform={`translate(${x} ${y})`}>
          <rect width={boxWidth} height={boxHeight} rx={10} className={styles.box} />
          <a href={`${base}trees/${page.id}/#q-${question.id}`} aria-label={question.ask}>
            <Lines lines={title} className={styles.ask} />
          </a>
          {rows.map(({ answer, y: rowY, lines, target }) => (
            <g key={answer.id}>
              <path d={`M0 ${rowY}h${boxWidth}`} className={styles.rule} />
              <Lines lines={lines} className={styles.answer} />
              {answer.fix ? (
                <a href={`${base}fixes/${answer.fix}/`} aria-label={fixOf(answer.fix).title}>
                  <Lines lines={target} className={styles.fix} />
                </a>
              ) : null}
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}
