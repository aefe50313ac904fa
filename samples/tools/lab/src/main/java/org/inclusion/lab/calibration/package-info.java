/**
 * From collected answers to the parameters of a bank: marginal maximum likelihood by expectation and maximization (Bock
 * and Aitkin 1981), two-parameter and graded response (Samejima 1969), with standard errors and warnings.
 */
@NullMarked
package org.inclusion.lab.calibration;

import org.jspecify.annotations.NullMarked;
