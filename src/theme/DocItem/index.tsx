import { DocProvider } from '@docusaurus/plugin-content-docs/client';
import { HtmlClassNameProvider } from '@docusaurus/theme-common';
import type { Props } from '@theme/DocItem';
import MDXContent from '@theme/MDXContent';
import type { ComponentProps, ReactNode } from 'react';
import AreaPage from '../../components/AreaPage';
import ClientPage from '../../components/ClientPage';
import { areaOf, catalogue, clientOf, developOf, errorOf, evidenceOf, fixOf, treeOf } from '../../components/catalogue';
import DevelopPage from '../../components/DevelopPage';
import ErrorPage from '../../components/ErrorPage';
import EvidencePage from '../../components/EvidencePage';
import FixPage from '../../components/FixPage';
import GlossaryPage from '../../components/GlossaryPage';
import PageMeta from '../../components/PageMeta';
import { articleData, errorData, fixData, glossaryData } from '../../components/PageMeta/data';
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
        <PageMeta {...metaOf(shelf, id, Content)} />
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

/** What the head of a page says: from the facts of the catalogue, or from the front matter where there are none. */
function metaOf(shelf: string, id: string, { metadata }: Props['content']): ComponentProps<typeof PageMeta> {
  const shelved = (page: Parameters<typeof articleData>[0] & { path: string }) => ({
    title: page.title,
    description: page.summary,
    picture: page.path,
    twin: page.path,
    data: articleData.bind(null, page),
  });
  switch (shelf) {
    case 'errors':
      return { ...shelved(errorOf(id)), data: errorData.bind(null, errorOf(id)) };
    case 'fixes':
      return { ...shelved({ ...fixOf(id), summary: fixOf(id).cause }), data: fixData.bind(null, fixOf(id)) };
    case 'areas':
      return shelved(areaOf(id));
    case 'trees':
      return shelved(treeOf(id));
    case 'evidence':
      return shelved(evidenceOf(id));
    case 'clients':
      return shelved(clientOf(id));
    case 'develop':
      return shelved(developOf(id));
    case 'glossary': {
      const { title, summary } = catalogue.glossary;
      return { title, description: summary, twin: '/glossary', data: glossaryData.bind(null, catalogue.glossary) };
    }
    default: {
      const { title, description } = metadata;
      return { title, description, data: articleData.bind(null, { title, summary: description }) };
    }
  }
}
