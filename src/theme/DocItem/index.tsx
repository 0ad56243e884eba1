import { DocProvider } from '@docusaurus/plugin-content-docs/client';
import { HtmlClassNameProvider } from '@docusaurus/theme-common';
import type { Props } from '@theme/DocItem';
import DocItemMetadata from '@theme/DocItem/Metadata';
import MDXContent from '@theme/MDXContent';
import type { ReactNode } from 'react';
import AreaPage from '../../components/AreaPage';
import ClientPage from '../../components/ClientPage';
import { areaOf, catalogue, clientOf, developOf, errorOf, evidenceOf, fixOf, treeOf } from '../../components/catalogue';
import DevelopPage from '../../components/DevelopPage';
import ErrorPage from '../../components/ErrorPage';
import EvidencePage from '../../components/EvidencePage';
import FixPage from '../../components/FixPage';
import GlossaryPage from '../../components/GlossaryPage';
import TreePage from '../../components/TreePage';

/** Renders a document as its shelf wants it: the facts from the catalogue, the body from its file. */
export default function DocItem({ content: Content }: Props) {
  const [shelf = '', id = ''] = Content.metadata.id.split('/');
  const body = (
    <MDXContent>
      <Content />
    </MDXContent>
  );
  return (
    <DocProvider content={Content}>
      <HtmlClassNameProvider className={`shelf-${shelf}`}>
        <DocItemMetadata />
        {pageOf(shelf, id, Content, body)}
      </HtmlClassNameProvider>
    </DocProvider>
  );
}

function pageOf(shelf: string, id: string, { metadata, toc }: Props['content'], body: ReactNode): ReactNode {
  switch (shelf) {
    case 'errors':
      return (
        <ErrorPage page={errorOf(id)} toc={toc}>
          {body}
        </ErrorPage>
      );
    case 'areas':
      return <AreaPage page={areaOf(id)}>{body}</AreaPage>;
    case 'fixes':
      return (
        <FixPage page={fixOf(id)} toc={toc}>
          {body}
        </FixPage>
      );
    case 'trees':
      return <TreePage page={treeOf(id)}>{body}</TreePage>;
    case 'evidence':
      return <EvidencePage page={evidenceOf(id)}>{body}</EvidencePage>;
    case 'clients':
      return (
        <ClientPage page={clientOf(id)} toc={toc}>
          {body}
        </ClientPage>
      );
    case 'develop':
      return (
        <DevelopPage page={developOf(id)} toc={toc}>
          {body}
        </DevelopPage>
      );
    case 'glossary':
      return <GlossaryPage page={catalogue.glossary} />;
    default:
      return (
        <article className="prose">
          <h1>{metadata.title}</h1>
          {body}
        </article>
      );
  }
}
