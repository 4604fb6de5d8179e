/// The numbers that the rules rest on: as shipped, or learned from the practice's own cases.
@NullMarked
package org.attune.web.numbers;

import org.jspecify.annotations.NullMarked;
