/**
 * What S1 looks like and how its signs set it apart from its neighbours, written by `npm run fit` on 2026-11-30 and not
 * to be edited by hand. Derived from surface meshes of sacra by Han et al. (CC BY 4.0; see NOTICE) and from phantoms.
 */
export const FITTED_S1 = {
  shape: {
    mean: [0.76033, 30.863, -5.5304, -31.308, -25.707, 22.246],
    factor: [
      0.17722, -0.05495, 2.7044, 0.80624, -0.68991, 5.4779, 0.52219, -2.4189, 1.2811, 2.1062, -0.075162, -1.9038,
      -1.7027, 2.3005, 1.1026, -0.30359, 2.2265, 0.30248, -0.11377, 0.067731, 1.3339,
    ],
  },
  level: { intercept: -16.66, weights: [-0.8184, 3.4186, 1.8618, 6.8304, 7.8533, -32.951, 6.148, 1.4611, -0.69125] },
} as const;
