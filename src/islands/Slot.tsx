import type { ReactNode } from 'react';

/**
 * Content that the build has rendered and that stays where it is. In the browser the island gets no children:
 * an empty inner HTML makes the runtime leave alone what stands there.
 */
export default function Slot({ children, ...attributes }: { children?: ReactNode; className?: string }) {
  if (children === undefined) {
    // biome-ignore lint/security/noDangerouslySetInnerHtml: the string is constant and empty
    return <div {...attributes} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />;
  }
  return <div {...attributes}>{children}</div>;
}
