export { ctFilesOf } from './ctFiles';
export { STORAGE_ORDERS, storedAs, type StorageOrder } from './storageOrders';
