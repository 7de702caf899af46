/** The system's Chromium, driven by Playwright. */
@NullMarked
package org.iinkai.testkit.browser;

import org.jspecify.annotations.NullMarked;
