import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import PasteField from '../components/PasteField';
import styles from './index.module.css';

/** The paste box with room around it, and what it can read. */
export default function Decode() {
  const title = translate({ id: 'decode.title', message: 'Decode an error text' });
  const lede = translate({
    id: 'decode.lede',
    message: 'Paste what you were sent. It is read here in your browser: the code, the IDs, the time, the fix, the ticket note.',
  });
  return (
    <Layout title={title} description={lede}>
      <div className={styles.hero}>
        <h1>{title}</h1>
        <p className={styles.lede}>{lede}</p>
        <PasteField />
      </div>
      <article>
        <h2>
          <Translate id="decode.reads">What it reads</Translate>
        </h2>
        <ul>
          <li>
            <Translate id="decode.reads.pages">
              The details of an error page, in many languages, also when only a part was copied.
            </Translate>
          </li>
          <li>
            <Translate id="decode.reads.json">
              Token responses, exceptions and redirect addresses: whole, cut off, escaped, percent-encoded, quoted in a mail.
            </Translate>
          </li>
          <li>
            <Translate id="decode.reads.logs">
              Rows of the sign-in log, Windows events, dsregcmd, command lines and pipelines; files as .txt, .json, .log and .har.
            </Translate>
          </li>
        </ul>
        <h2>
          <Translate id="decode.private">What happens to the text</Translate>
        </h2>
        <p>
          <Translate
            id="decode.private.text"
            values={{
              handOver: (
                <Link to="/evidence/hand-over">
                  <Translate id="decode.private.link">handing evidence over</Translate>
                </Link>
              ),
            }}
          >
            {
              'Nothing: it stays in this page and is gone when you close it. Tokens, cookies, codes and passwords in it are marked and never reach a note; see {handOver}.'
            }
          </Translate>
        </p>
      </article>
    </Layout>
  );
}
