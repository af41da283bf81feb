/** The element that lists the attributes of the table, for the fields that complete their names from it. */
export const attributeNamesId = "attribute-names";
