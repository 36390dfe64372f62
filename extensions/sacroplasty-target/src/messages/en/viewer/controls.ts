/** The mode's keys and the buttons of its toolbar. */
export const controls = {
  key: {
    activateTool: 'Sacroplasty Target',
    placeByOneClick: 'Place by one click inside S1',
    placeByCorners: 'Place by four corners',
    removeLandmark: 'Remove the landmark, or the line that is being drawn',
    removeLandmarkAlso: 'Remove the landmark, or the line that is being drawn (Backspace)',
    cancel: 'Cancel, end the sweep',
    undo: 'Undo',
    redo: 'Redo',
    redoAlso: 'Redo (Ctrl-Y)',
    toggleSweep: 'Start or pause the sweep',
    stepRight: 'Sagittal view: one slice to the patient’s right',
    stepLeft: 'Sagittal view: one slice to the patient’s left',
    previousSlice: 'Active view: previous slice',
    nextSlice: 'Active view: next slice',
    toggleOutline: 'Show or hide the outline of what was measured on',
    resetViews: 'Reset the views',
  },
  button: {
    tool: 'Sacroplasty Target',
    toolHint: 'Sacroplasty Target: click inside S1, or place its four corners, on the sagittal view',
    window: 'Window',
    pan: 'Pan',
    zoom: 'Zoom',
    scroll: 'Scroll',
    resetViews: 'Reset views',
  },
  windowName: { bone: 'Bone', denseBone: 'Dense bone', marrow: 'Marrow', softTissue: 'Soft tissue' },
  /** @param width @param centre of the grey scale, HU. */
  window: (name: string, width: number, centre: number) => `${name} (W ${String(width)}, L ${String(centre)})`,
};
