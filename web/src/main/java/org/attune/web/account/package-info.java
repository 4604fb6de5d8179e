/// How people come in, stay in and leave: set-up, sign-in, second step, lock, and their own account.
@NullMarked
package org.attune.web.account;

import org.jspecify.annotations.NullMarked;
