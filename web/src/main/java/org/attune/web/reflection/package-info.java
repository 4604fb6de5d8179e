/// The door before a therapist's reflection store: it is made here, opens with a passphrase, and locks itself.
@NullMarked
package org.attune.web.reflection;

import org.jspecify.annotations.NullMarked;
