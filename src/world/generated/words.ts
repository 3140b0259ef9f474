/** Words of which people and companies are made. All of them are made up for this, or plain words. */
export const FIRST_NAMES: readonly string[] =
  'Ada Amos Anouk Aron Bea Bela Carla Cato Dana Dario Edda Elio Enid Esra Fay Felix Freya Gil Greta Hal Hedda Ida Igor Ines Iris Jan Jara Joel Juno Kai Kira Lars Lena Leo Liv Luca Mara Mila Milo Nadia Nils Noa Nora Odin Olga Otto Paula Pia Quinn Rafa Rhea Rosa Ruben Saga Sami Selma Sven Tara Theo Tilda Uma Vera Vito Wanda Yara Yusuf Zeno'.split(
    ' ',
  );

export const LAST_NAME_STARTS: readonly string[] =
  'Ald Ash Bar Bell Bir Brook Cald Carr Cold Cross Dal Dun East Ell Fair Fen Gold Grey Hal Hart Hazel Holm Inger Kell Kirk Lark Lind Long Mar Mill Moor North Oak Pen Quill Rams Red Rook Salt Sand Stan Stone Thorn Under Wald West Whit Win Wood Yew'.split(
    ' ',
  );

export const LAST_NAME_ENDS: readonly string[] =
  'berg born burn by croft dale don ell er feld field ford gate grove ham hurst ing land ley low man mark mere more ridge sen shaw son stead stone ton wall ward way well wick wood worth'.split(
    ' ',
  );

export const COMPANY_STARTS: readonly string[] =
  'Amber Arch Beacon Birch Blue Bright Cedar Clear Cobalt Copper Delta Drift Ember Falcon First Garnet Granite Harbour Hill Iron Juniper Keystone Lantern Linden Maple Meridian Nimble North Ocean Olive Open Orchid Pebble Pine Quarry River Rowan Saffron Silver Slate Summit Tidal Timber True Vale Velvet Violet Willow Zephyr'.split(
    ' ',
  );

export const COMPANY_MIDDLES: readonly string[] =
  'bridge craft data field forge gear grid house labs leaf line link logic mark mills path point port press route scale shift soft source stack stone supply tech trade view ware works yard'.split(
    ' ',
  );

export const COMPANY_ENDS: readonly string[] = ['Ltd', 'Inc', 'Group', 'AG', 'plc', 'Partners', 'Services', 'and Sons'];

export const TOWNS: readonly string[] =
  'Aldermere Ashwick Bellford Brookham Carrowby Dunmoor Eastgate Fenbridge Goldwick Hartwell Kirkdale Larkhill Millbrook Northmere Oakridge Penwood Quillby Redmoor Saltley Stonegate Thornbury Westlow Winfield Yewdale'.split(
    ' ',
  );

export const JOB_TITLES: readonly string[] = [
  'Account Manager',
  'Chief of Staff',
  'Data Analyst',
  'Head of Operations',
  'Head of Sales',
  'Marketing Manager',
  'Office Manager',
  'Product Owner',
  'Purchasing Lead',
  'Sales Director',
  'Software Engineer',
  'VP Finance',
  'VP Marketing',
];

/** The same kind of words in other scripts. */
export const OTHER_SCRIPTS: readonly string[] = [
  'Ελένη Μαύρου',
  'Олеся Бондар',
  '林 小雨',
  '佐藤 ひかり',
  '김하늘',
  'ليلى حداد',
  'נועה ברק',
  'นภา ใจดี',
  'मीरा जोशी',
  'Żółć Łąka',
  'Þórður Æsir',
  '👩‍🚀 Zoë',
];
