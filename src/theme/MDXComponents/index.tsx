import MDXComponents from '@theme-original/MDXComponents';
import CodeBlock from '../../components/CodeBlock';
import { Compare, Right, Wrong } from '../../components/Compare';
import { Answer, Answers, DecisionTree, Question } from '../../components/DecisionTree';
import Table from '../../components/Table';
import { Tab, Tabs } from '../../components/Tabs';
import YourValues from '../../components/YourValues';

/** What authors may use without an import. */
export default {
  ...MDXComponents,
  Answer,
  Answers,
  Compare,
  DecisionTree,
  Question,
  Right,
  Tab,
  Tabs,
  Wrong,
  YourValues,
  code: 'code',
  pre: CodeBlock,
  table: Table,
};
