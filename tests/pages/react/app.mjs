import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { Story } from './story.mjs';

// Errors of rendering are kept where a test can see them.
const errors = [];
globalThis.reactErrors = errors;
const keep = (error) => errors.push(String(error));
hydrateRoot(document.getElementById('root'), createElement(Story), { onRecoverableError: keep, onUncaughtError: keep });
