/** The colours of the app's stylesheet that a picture of a graph is drawn with, by their names there; a test compares them. */
export const PICTURE_COLORS: Readonly<Record<string, { readonly light: string; readonly dark: string }>> = {
  canvas: { light: '#f6f7f9', dark: '#14171c' },
  surface: { light: '#ffffff', dark: '#1c2027' },
  border: { light: '#d9dee6', dark: '#363d49' },
  'border-strong': { light: '#7b8797', dark: '#76839a' },
  text: { light: '#1b222c', dark: '#e9edf3' },
  'text-dim': { light: '#566172', dark: '#a7b1c0' },
  error: { light: '#b42318', dark: '#ff9c91' },
  triggers: { light: '#11727c', dark: '#63cad4' },
  logic: { light: '#6941b8', dark: '#bda3f7' },
  match: { light: '#9a5b09', dark: '#efb168' },
  actions: { light: '#1f5fd0', dark: '#8db6ff' },
  partner: { light: '#a8327a', dark: '#f199cd' },
  'paint-grey': { light: '#566172', dark: '#a7b1c0' },
  'paint-grey-soft': { light: '#eceff3', dark: '#2a303a' },
  'paint-blue': { light: '#1f5fd0', dark: '#8db6ff' },
  'paint-blue-soft': { light: '#e6eefd', dark: '#1d2b47' },
  'paint-teal': { light: '#0f6b75', dark: '#63cad4' },
  'paint-teal-soft': { light: '#e1f4f5', dark: '#163236' },
  'paint-green': { light: '#1a7340', dark: '#6fd49a' },
  'paint-green-soft': { light: '#e4f5ea', dark: '#183327' },
  'paint-yellow': { light: '#7a5b00', dark: '#e6c455' },
  'paint-yellow-soft': { light: '#fdf5d6', dark: '#353016' },
  'paint-orange': { light: '#9a4a09', dark: '#f3ae72' },
  'paint-orange-soft': { light: '#fdeee0', dark: '#3a2a1a' },
  'paint-red': { light: '#b42318', dark: '#ff9c91' },
  'paint-red-soft': { light: '#fdebe9', dark: '#402321' },
  'paint-purple': { light: '#6941b8', dark: '#bda3f7' },
  'paint-purple-soft': { light: '#f1ebfb', dark: '#2c2546' },
};

/** The font of the app's stylesheet. */
export const FONT = "Inter, 'Segoe UI', system-ui, sans-serif";
