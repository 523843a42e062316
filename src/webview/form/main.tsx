import { render } from 'preact';
import '../shared/base.css';
import { App } from './app.tsx';
import './form.css';
import { newStore } from './store.ts';

const page = document.getElementById('page');
if (page !== null) render(<App store={newStore()} />, page);
