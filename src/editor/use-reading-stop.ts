import { useEditorState } from './editor-context.tsx';

/** Makes a part that scrolls a tab stop where the graph is only to be read: then nothing in it takes the focus. */
export const useReadingStop = (): { readonly tabIndex?: 0 } =>
  useEditorState((state) => state.readOnly) === undefined ? {} : { tabIndex: 0 };
