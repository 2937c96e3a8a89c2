import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Application } from './application.tsx';
import { tellRegisterWords } from './spelling.ts';
import { startStores } from './start-stores.ts';
import './base.css';

/** The page's start. The nonce is this response's own: without it the policy refuses the library's style elements. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place for the application.');

tellRegisterWords();
startStores();
createRoot(root).render(
  <StrictMode>
    <RendererProvider renderer={renderer}>
      <Application />
    </RendererProvider>
  </StrictMode>,
);
