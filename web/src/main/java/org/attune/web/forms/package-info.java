/// What both people's pages about a form share: the forms that may be shown, and days in the practice's own time.
@NullMarked
package org.attune.web.forms;

import org.jspecify.annotations.NullMarked;
