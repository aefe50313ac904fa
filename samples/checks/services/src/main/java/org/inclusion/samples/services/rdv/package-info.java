/** RDV Service Public: its API, the page that people are sent to, and its webhook. */
@NullMarked
package org.inclusion.samples.services.rdv;

import org.jspecify.annotations.NullMarked;
