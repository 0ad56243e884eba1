import MDXComponents from '@theme-original/MDXComponents';
import CodeBlock from '../../components/CodeBlock';
import { Answer, Answers, DecisionTree, Question } from '../../components/DecisionTree';
import Table from '../../components/Table';
import { Tab, Tabs } from '../../components/Tabs';

/** What authors may use without an import. */
export default {
  ...MDXComponents,
  Answer,
  Answers,
  DecisionTree,
  Question,
  Tab,
  Tabs,
  code: 'code',
  pre: CodeBlock,
  table: Table,
};
