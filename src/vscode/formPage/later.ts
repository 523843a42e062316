export { openFormPage, type FormPage, type FormSources } from './formPage.ts';
