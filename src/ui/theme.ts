import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { clearButton } from './clear-button.ts';

/** Blue of the app; shade 6 is `--fs-accent` in the light scheme. */
const accent: MantineColorsTuple = [
  '#eef4ff',
  '#dbe7fd',
  '#b6cdfa',
  '#8db6ff',
  '#5a8df0',
  '#3a74e2',
  '#1f5fd0',
  '#1a52b6',
  '#16459a',
  '#113777',
];

/** Greys of the dark scheme, from text to ground, in the hue of `tokens.css`. */
const dark: MantineColorsTuple = [
  '#e9edf3',
  '#c9d0da',
  '#a7b1c0',
  '#a7b1c0',
  '#363d49',
  '#2c323c',
  '#242932',
  '#1c2027',
  '#181b21',
  '#14171c',
];

/** Mantine set to the sizes and colours of `tokens.css`. */
export const theme = createTheme({
  colors: { accent, dark },
  primaryColor: 'accent',
  primaryShade: 6,
  fontFamily: 'var(--fs-font)',
  fontFamilyMonospace: 'var(--fs-mono)',
  headings: {
    fontFamily: 'var(--fs-font)',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.125rem', lineHeight: '1.4' },
      h2: { fontSize: '1rem', lineHeight: '1.4' },
      h3: { fontSize: '0.875rem', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  defaultRadius: 'var(--fs-radius)',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'xs' } },
    ActionIcon: { defaultProps: { size: 'md', variant: 'subtle', color: 'gray' } },
    TextInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    NumberInput: { defaultProps: { size: 'xs' } },
    Select: {
      defaultProps: {
        size: 'xs',
        allowDeselect: false,
        checkIconPosition: 'right',
        clearButtonProps: clearButton('the choice'),
      },
    },
    MultiSelect: { defaultProps: { size: 'xs' } },
    TagsInput: { defaultProps: { size: 'xs' } },
    NativeSelect: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'sm' } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    Tabs: { defaultProps: { color: 'var(--fs-accent)' } },
    Tooltip: { defaultProps: { openDelay: 400, withinPortal: true } },
    Modal: {
      defaultProps: {
        centered: true,
        overlayProps: { backgroundOpacity: 0.4 },
        closeButtonProps: { 'aria-label': 'Close' },
      },
    },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Close the note' } } },
    // A header inside a dialog is no landmark of the page.
    ModalHeader: { defaultProps: { role: 'none' } },
    Menu: { defaultProps: { shadow: 'md', position: 'bottom-end', withInitialFocusPlaceholder: false } },
  },
});

const fromTokens = {
  '--mantine-color-text': 'var(--fs-text)',
  '--mantine-color-body': 'var(--fs-surface)',
  '--mantine-color-bright': 'var(--fs-text)',
  '--mantine-color-error': 'var(--fs-error)',
  '--mantine-color-success': 'var(--fs-ok)',
  '--mantine-color-placeholder': 'var(--fs-text-dim)',
  '--mantine-color-anchor': 'var(--fs-accent)',
  '--mantine-color-default': 'var(--fs-surface)',
  '--mantine-color-default-hover': 'var(--fs-surface-2)',
  '--mantine-color-default-color': 'var(--fs-text)',
  '--mantine-color-default-border': 'var(--fs-border)',
  '--mantine-color-dimmed': 'var(--fs-text-dim)',
  '--mantine-color-disabled': 'var(--fs-surface-2)',
  '--mantine-color-disabled-color': 'var(--fs-text-dim)',
  '--mantine-color-disabled-border': 'var(--fs-border)',
  '--mantine-color-accent-light': 'var(--fs-accent-soft)',
  '--mantine-color-accent-light-hover': 'var(--fs-accent-soft)',
  '--mantine-color-accent-light-color': 'var(--fs-accent)',
  '--mantine-color-accent-outline': 'var(--fs-accent)',
  '--mantine-color-red-light': 'var(--fs-error-soft)',
  '--mantine-color-red-light-hover': 'var(--fs-error-soft)',
  '--mantine-color-red-light-color': 'var(--fs-error)',
  '--mantine-color-red-outline': 'var(--fs-error)',
  '--mantine-color-red-filled': '#b42318',
  '--mantine-color-red-filled-hover': '#98190f',
  '--mantine-color-gray-light-color': 'var(--fs-text)',
  '--mantine-color-gray-outline': 'var(--fs-text-dim)',
};

/** Lets every Mantine component take its colours from `tokens.css`, in both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: fromTokens, dark: fromTokens });
