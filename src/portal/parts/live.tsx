import type { ReactNode } from 'react';

/** Where the script says what is new, for everybody to hear; `about` is a ticket's reference, or empty for all of them. */
export function LiveNews({ about }: { about: string }) {
  return <p className="live-news" role="status" data-events={about} />;
}

interface LiveProps {
  name: string;
  /** What is said when `key` is another one than before. */
  says?: { key: string; text: string };
  children: ReactNode;
}

/** A part of the page that the script keeps up to date; it stands there also while it is empty. */
export function Live({ name, says, children }: LiveProps) {
  return (
    <div data-live={name} data-key={says?.key} data-says={says?.text}>
      {children}
    </div>
  );
}
