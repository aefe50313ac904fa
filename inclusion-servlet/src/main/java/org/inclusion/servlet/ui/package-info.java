/** What does a page load? The elements, their styles and the documents that describe the API. */
@Internal
@NullMarked
package org.inclusion.servlet.ui;

import org.inclusion.annotation.Internal;
import org.jspecify.annotations.NullMarked;
