/** [APP-1] Checkboxes of a user: either of the two permissions lets its user edit Remote Site Settings. */
export const MODIFY_ALL_DATA_FIELD = 'PermissionsModifyAllData';
export const CUSTOMIZE_APPLICATION_FIELD = 'PermissionsCustomizeApplication';
