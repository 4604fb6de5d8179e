/// The people who sign in, and how they prove who they are.
@NullMarked
package org.attune.store.people;

import org.jspecify.annotations.NullMarked;
