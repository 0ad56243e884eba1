import { type ComponentType, h, hydrate } from 'preact';

/** Brings an island to life where the build has rendered it. The page hands over plain props. */
export default function start(component: unknown, element: Element, props: object): void {
  hydrate(h(component as ComponentType, props), element);
}
