import { EXTENSION_ID } from './id';

const CORNERSTONE_VIEWPORT = '@ohif/extension-cornerstone.viewportModule.cornerstone';
const IMAGE_STACK = '@ohif/extension-default.sopClassHandlerModule.stack';
const SR_VIEWPORT = '@ohif/extension-cornerstone-dicom-sr.viewportModule.dicom-sr';
const SR = '@ohif/extension-cornerstone-dicom-sr.sopClassHandlerModule.dicom-sr';
const SR_3D = '@ohif/extension-cornerstone-dicom-sr.sopClassHandlerModule.dicom-sr-3d';
const SEG = '@ohif/extension-cornerstone-dicom-seg.sopClassHandlerModule.dicom-seg';
const SEG_VIEWPORT = '@ohif/extension-cornerstone-dicom-seg.viewportModule.dicom-seg';
const PLAN = `${EXTENSION_ID}.sopClassHandlerModule.sacroplastyPlan`;

/** The first that claims an object has it: our plans before the host's SRs, images last but one. */
export const SOP_CLASS_HANDLERS = [PLAN, SEG, IMAGE_STACK, SR_3D, SR] as const;

/** The study browser on the left, the views, the plan on the right. */
export function layoutTemplate(): object {
  return {
    id: '@ohif/extension-default.layoutTemplateModule.viewerLayout',
    props: {
      leftPanels: ['@ohif/extension-default.panelModule.seriesList'],
      leftPanelClosed: true,
      leftPanelResizable: true,
      rightPanels: [`${EXTENSION_ID}.panelModule.sacroplastyPlan`],
      rightPanelClosed: false,
      rightPanelResizable: true,
      // Six distances with their uncertainty side by side need this much.
      rightPanelInitialExpandedWidth: 320,
      rightPanelMinimumExpandedWidth: 320,
      viewports: [
        { namespace: CORNERSTONE_VIEWPORT, displaySetsToDisplay: [IMAGE_STACK] },
        { namespace: SR_VIEWPORT, displaySetsToDisplay: [SR, SR_3D] },
        { namespace: SEG_VIEWPORT, displaySetsToDisplay: [SEG] },
      ],
    },
  };
}
