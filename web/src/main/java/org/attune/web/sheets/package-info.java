/// The client's half on paper: a sheet to print, and the page on which a filled one is entered.
@NullMarked
package org.attune.web.sheets;

import org.jspecify.annotations.NullMarked;
