import { Fragment } from 'react';
import { nameParts } from '../../catalogue/id';

/** A long technical name that may break where its words meet. */
export default function Breakable({ name }: { name: string }) {
  return nameParts(name).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a name never change their places
    <Fragment key={index}>
      {index > 0 ? <wbr /> : null}
      {part}
    </Fragment>
  ));
}
