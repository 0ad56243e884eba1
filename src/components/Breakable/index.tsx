import { Fragment } from 'react';

/** A long technical name that may break where its words meet: after an underscore, before a capital. */
export default function Breakable({ name }: { name: string }) {
  const parts = name.split(/(?<=_)|(?<=[a-z])(?=[A-Z])/);
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a name never change their places
    <Fragment key={index}>
      {index > 0 ? <wbr /> : null}
      {part}
    </Fragment>
  ));
}
