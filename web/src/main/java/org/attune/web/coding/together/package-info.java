/// What came out when all had handed in: sheets side by side, what is settled, how far coders agree.
@NullMarked
package org.attune.web.coding.together;

import org.jspecify.annotations.NullMarked;
