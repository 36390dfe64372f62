/** The commands that keys and buttons of the mode run. Registered with the host in the context below. */
export const COMMANDS_CONTEXT = 'SACROPLASTY';

export const COMMAND = {
  activateTool: 'sacroplasty.activateTool',
  placeByOneClick: 'sacroplasty.placeByOneClick',
  placeByCorners: 'sacroplasty.placeByCorners',
  drawL5Endplate: 'sacroplasty.drawL5Endplate',
  drawLongAxis: 'sacroplasty.drawLongAxis',
  removeLandmark: 'sacroplasty.removeLandmark',
  cancel: 'sacroplasty.cancel',
  undo: 'sacroplasty.undo',
  redo: 'sacroplasty.redo',
  toggleSweep: 'sacroplasty.toggleSweep',
  stepLeft: 'sacroplasty.stepLeft',
  stepRight: 'sacroplasty.stepRight',
  previousSlice: 'sacroplasty.previousSlice',
  nextSlice: 'sacroplasty.nextSlice',
  toggleOutline: 'sacroplasty.toggleOutline',
  resetViews: 'sacroplasty.resetViews',
  setWindow: 'sacroplasty.setWindow',
} as const;

export type CommandName = (typeof COMMAND)[keyof typeof COMMAND];
