import { useState } from 'react';
import type { Organisation } from '../../organisation';
import type { NoteFacts, NoteFix } from '../../ticket/note';
import TicketNote, { type TicketLabels } from '../TicketNote';
import { readTrail } from '../trail';

export interface TicketFoldProps {
  base: string;
  fix: NoteFix;
  organisation: Organisation;
  labels: TicketLabels & { open: string };
  evidence: Readonly<Record<string, { path: string }>>;
}

/** On the page of a fix: a button that writes the ticket note with the answers that the address carries. */
export default function TicketFold({ base, fix, organisation, labels, evidence }: TicketFoldProps) {
  const [facts, setFacts] = useState<Pick<NoteFacts, 'answers' | 'error'>>();
  const open = async () => {
    const trail = await readTrail(base).catch(() => undefined);
    const answers = (trail?.steps ?? []).map(({ question, answer }) => ({ asked: question.trail, given: answer.label }));
    const error = trail?.code ? await readError(base, trail.code).catch(() => undefined) : undefined;
    setFacts({ answers, ...(error && { error }) });
  };
  return facts ? (
    <TicketNote
      key="note"
      base={base}
      organisation={organisation}
      labels={labels}
      evidence={evidence}
      facts={{ ...facts, fix }}
    />
  ) : (
    <button key="open" type="button" className="button button--secondary button--outline" onClick={open}>
      {labels.open}
    </button>
  );
}

async function readError(base: string, id: string): Promise<NonNullable<NoteFacts['error']> | undefined> {
  const response = await fetch(`${base}api/v1/codes/${id.replace('AADSTS', '')}.json`);
  if (!response.ok) return undefined;
  const { title, summary } = (await response.json()) as { title: string; summary: string };
  return { id, title, summary };
}
